// Package project is the room of approved projects: the year's list of them, and of the one that is picked its agreement, its
// requests to pay, the papers of its folder, its reports and its closing. What was approved is decided in the meetings; what is paid
// becomes a line of the ledger in the same action.
package project
