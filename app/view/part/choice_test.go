package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/model/thai"
)

// However narrow a drop-down is, what it says is cut between clusters.
func TestADropDownIsCutBetweenClusters(t *testing.T) {
	text := worst + " องค์การบริหารส่วนตำบล"
	c := NewChoice([]Option[string]{{"a", text}}, nil)
	c.Set("a")
	w := open(t, c, 500, 40)
	cuts := 0
	for width := float32(60); width < 420; width += 3 {
		w.Resize(fyne.NewSize(width, 40))
		for _, shown := range said(c) {
			kept, isCut := strings.CutSuffix(shown, ellipsis)
			if !isCut {
				continue
			}
			cuts++
			clusters := thai.Clusters(text)
			for i := 0; i < len(clusters) && kept != ""; i++ {
				var whole bool
				if kept, whole = strings.CutPrefix(kept, clusters[i]); !whole {
					t.Errorf("at %v: %q is cut inside %q", width, shown, clusters[i])
					break
				}
			}
		}
	}
	if cuts == 0 {
		t.Error("nothing was cut")
	}
}
