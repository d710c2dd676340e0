"""What the writers made of hand-made briefs when it was last looked at."""
