package main

import "mend/app"

func main() { app.Start() }
