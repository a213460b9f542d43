package forecast

import "math"

// sequence is a row of numbers that look like chance and are not: model has none, and the same facts must give the same forecast on
// every computer and with every version of Go. It is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
// OOPSLA 2014).
type sequence struct{ state uint64 }

// next is the next number between 0 and 1, 1 excluded.
func (s *sequence) next() float64 {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return float64((z^z>>31)>>11) / (1 << 53)
}

// weight is exponentially distributed with the mean 1.
func (s *sequence) weight() float64 { return -math.Log(1 - s.next()) }
