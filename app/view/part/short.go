package part

import (
	"strings"

	"kongthun/model/thai"
)

// Short cuts a text to at most n clusters, with … where something was cut. A cluster is what stands above and below one
// letter, so nothing is cut in the middle of ที่.
func Short(text string, n int) string {
	clusters := thai.Clusters(text)
	if len(clusters) <= n {
		return text
	}
	return strings.Join(clusters[:max(0, n-1)], "") + "…"
}
