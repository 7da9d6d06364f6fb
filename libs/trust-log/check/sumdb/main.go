// Checks a log with Go's own tools: a signed note, a checkpoint, inclusion, consistency, tiles over HTTP, a cosignature.
// Its argument is a JSON file that says what to check; it prints a line for each thing that it accepted, or fails.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type task struct {
	Vkey       string
	Witness    string
	Url        string
	Old        string
	OldProof   []string
	Inclusions []struct {
		Index int64
		Leaf  string
		Proof []string
	}
}

func must(err error, what string) {
	if err != nil {
		fmt.Println("REFUSED", what, err)
		os.Exit(1)
	}
}

func fetch(url string) []byte {
	answer, err := http.Get(url)
	must(err, url)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(err, url)
	if answer.StatusCode != 200 {
		must(fmt.Errorf("status %d", answer.StatusCode), url)
	}
	return body
}

func hashOf(text string) tlog.Hash {
	hash, err := tlog.ParseHash(text)
	must(err, "a hash")
	return hash
}

func hashesOf(texts []string) []tlog.Hash {
	hashes := []tlog.Hash{}
	for _, text := range texts {
		hashes = append(hashes, hashOf(text))
	}
	return hashes
}

// The text of a checkpoint: its origin, size and root, and the line that is over the times of recording.
func checkpoint(text string, origin string) tlog.Tree {
	lines := strings.Split(text, "\n")
	if len(lines) != 5 || lines[0] != origin || !strings.HasPrefix(lines[3], "recorded ") {
		must(fmt.Errorf("%q", text), "a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, "a size")
	return tlog.Tree{N: size, Hash: hashOf(lines[2])}
}

// The cosignature of a witness, by the definition of c2sp.org/tlog-cosignature.
func cosigned(opened *note.Note, vkey string) bool {
	parts := strings.Split(vkey, "+")
	key, err := base64.StdEncoding.DecodeString(strings.Join(parts[2:], "+"))
	must(err, "a witness key")
	for _, line := range opened.UnverifiedSigs {
		if line.Name != parts[0] || fmt.Sprintf("%08x", line.Hash) != parts[1] {
			continue
		}
		bytes, err := base64.StdEncoding.DecodeString(line.Base64)
		must(err, "a cosignature")
		time := binary.BigEndian.Uint64(bytes[4:12])
		message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, opened.Text)
		return ed25519.Verify(ed25519.PublicKey(key[1:]), []byte(message), bytes[12:])
	}
	return false
}

// Reads tiles where tlog-tiles has them; Go's own path names the height too.
type tiles struct{ url string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := [][]byte{}
	for _, tile := range wanted {
		path := strings.TrimPrefix(tile.Path(), "tile/8/")
		found = append(found, fetch(t.url+"/tile/"+path))
	}
	return found, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	text, err := os.ReadFile(os.Args[1])
	must(err, "the task")
	var asked task
	must(json.Unmarshal(text, &asked), "the task")
	verifier, err := note.NewVerifier(asked.Vkey)
	must(err, "the key")
	open := func(signed []byte) *note.Note {
		opened, err := note.Open(signed, note.VerifierList(verifier))
		must(err, "the note")
		return opened
	}
	newest := open(fetch(asked.Url + "/checkpoint"))
	tree := checkpoint(newest.Text, verifier.Name())
	fmt.Println("accepted checkpoint", tree.N)
	if !cosigned(newest, asked.Witness) {
		must(fmt.Errorf("false or missing"), "the cosignature")
	}
	fmt.Println("accepted cosignature")
	for _, one := range asked.Inclusions {
		leaf, err := base64.StdEncoding.DecodeString(one.Leaf)
		must(err, "a leaf")
		must(tlog.CheckRecord(hashesOf(one.Proof), tree.N, tree.Hash, one.Index, tlog.RecordHash(leaf)), "an inclusion proof")
	}
	fmt.Println("accepted inclusion proofs", len(asked.Inclusions))
	old := checkpoint(open([]byte(asked.Old)).Text, verifier.Name())
	must(tlog.CheckTree(hashesOf(asked.OldProof), tree.N, tree.Hash, old.N, old.Hash), "the consistency proof")
	fmt.Println("accepted consistency proof", old.N)
	reader := tlog.TileHashReader(tree, tiles{asked.Url})
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	must(err, "tiles")
	must(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash), "the consistency proof from tiles")
	for _, one := range asked.Inclusions {
		leaf, _ := base64.StdEncoding.DecodeString(one.Leaf)
		proof, err := tlog.ProveRecord(tree.N, one.Index, reader)
		must(err, "tiles")
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, one.Index, tlog.RecordHash(leaf)), "an inclusion proof from tiles")
	}
	fmt.Println("accepted tiles", len(asked.Inclusions))
}
