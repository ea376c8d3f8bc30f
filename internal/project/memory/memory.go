// Package memory is a project.Store for tests. It doesn't import package project,
// whose own tests use it.
package memory

import (
	"maps"
	"slices"
)

// A Store keeps bytes in memory, and calls back at once.
type Store struct {
	At      map[string][]byte
	Room    int   // the most bytes that one Put may bring
	Full    error // what a Put says that brings more
	Written int   // bytes of the last Put
}

// New is an empty store with room for a megabyte at once, which says full when
// that isn't enough.
func New(full error) *Store { return &Store{At: map[string][]byte{}, Room: 1 << 20, Full: full} }

// Get implements project.Store.
func (s *Store) Get(keys []string, done func(map[string][]byte, error)) {
	found := map[string][]byte{}
	for _, k := range keys {
		if v, ok := s.At[k]; ok {
			found[k] = v
		}
	}
	done(found, nil)
}

// Put implements project.Store.
func (s *Store) Put(entries map[string][]byte, done func(error)) {
	s.Written = 0
	for _, v := range entries {
		s.Written += len(v)
	}
	if s.Written > s.Room {
		done(s.Full)
		return
	}
	maps.Copy(s.At, entries)
	done(nil)
}

// Delete implements project.Store.
func (s *Store) Delete(keys []string, done func(error)) {
	for _, k := range keys {
		delete(s.At, k)
	}
	done(nil)
}

// Keys implements project.Store.
func (s *Store) Keys(done func([]string, error)) { done(slices.Sorted(maps.Keys(s.At)), nil) }
