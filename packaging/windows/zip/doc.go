// Command zip packs a folder for Windows: the same folder gives the same bytes, and Thai names are said to be UTF-8, which Debian's own
// zip says only on a machine that has an American English locale; Windows would show them as noise.
//
//	zip FOLDER FILE.zip
//
// The folder itself is the first part of each name. All files have one time, SOURCE_DATE_EPOCH of the environment, in seconds since
// 1970 (reproducible-builds.org). packaging/windows/stage.sh calls it. It imports nothing of ours.
package main
