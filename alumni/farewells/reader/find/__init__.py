"""One module for each kind of fact a farewell mail can hold. Each looks at a Letter and returns candidates."""
