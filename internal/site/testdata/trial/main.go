// Command trial does what needs Go's tables of functions: stacks that grow and
// are collected, panics, and calls whose arguments only reflection knows.
package main

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// A list hangs together by pointers that lie on the stack while it is made.
type list struct {
	next *list
	data [40]byte
}

// deep makes a list as deep in calls, so that the stack grows and moves, and
// collects between. It returns the sum of all bytes.
func deep(depth int, last *list) int {
	here := &list{next: last}
	for i := range here.data {
		here.data[i] = byte(depth + i)
	}
	if depth%500 == 0 {
		runtime.GC()
	}
	if depth > 0 {
		return deep(depth-1, here)
	}
	sum := 0
	for at := here; at != nil; at = at.next {
		for _, b := range at.data {
			sum += int(b)
		}
	}
	return sum
}

type named interface{ Name() string }

type word string

func (w word) Name() string { return string(w) }

type pair struct{ named }

// caught is what a function panics with.
func caught(f func()) (what string) {
	defer func() { what = fmt.Sprint(recover()) }()
	f()
	return "nothing"
}

// unwound counts the deferred calls that a panic runs on its way.
func unwound(depth int) (n int) {
	defer func() {
		if depth == 3 {
			recover()
		}
	}()
	for range depth {
		defer func() { n++ }()
	}
	if depth == 0 {
		panic("at the end")
	}
	n += unwound(depth - 1)
	return n
}

// reflected calls functions that reflection makes, while stacks move.
func reflected() int {
	swap := reflect.MakeFunc(reflect.TypeFor[func(*list, int) (int, *list)](), func(in []reflect.Value) []reflect.Value {
		deep(1200, nil)
		return []reflect.Value{in[1], in[0]}
	}).Interface().(func(*list, int) (int, *list))
	n, same := swap(&list{data: [40]byte{7}}, 5)
	name := reflect.ValueOf(word("word")).MethodByName("Name").Interface().(func() string)
	return n + int(same.data[0]) + len(name())
}

// together sends numbers through goroutines that grow their stacks.
func together() int {
	var all sync.WaitGroup
	sums := make(chan int)
	for i := range 20 {
		all.Go(func() {
			time.Sleep(time.Duration(i) * time.Microsecond)
			sums <- deep(200+i, nil)
		})
	}
	go func() { all.Wait(); close(sums) }()
	total := 0
	for s := range sums {
		total += s
	}
	return total
}

func main() {
	fmt.Println("deep", deep(20_000, nil))
	fmt.Println("together", together())
	fmt.Println("reflected", reflected())
	fmt.Println("unwound", unwound(8))
	var none *list
	var nobody *word
	var empty []int
	fmt.Println("nil:", caught(func() { none.data[0]++ }))
	fmt.Println("index:", caught(func() { empty[len(empty)]++ }))
	fmt.Println("value:", strings.Contains(caught(func() { _ = named(nobody).Name() }), "nil"))
	fmt.Println("embedded:", caught(func() { _ = named(&pair{}).Name() }))
	fmt.Println("error:", caught(func() { panic(errors.New("an error")) }))
	pcs := make([]uintptr, 100)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	count := 0
	for more := true; more; count++ {
		_, more = frames.Next()
	}
	_, _, _, ok := runtime.Caller(0)
	fmt.Println("callers:", count, ok, len(debug.Stack()) > 0, runtime.NumGoroutine())
	fmt.Println(runtime.FuncForPC(reflect.ValueOf(main).Pointer()).Name())
	if len(os.Args) > 1 {
		go panic("for good")
		select {}
	}
}
