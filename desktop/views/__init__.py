"""What is seen: each view shows the workspace and runs commands; views do not know each other."""
