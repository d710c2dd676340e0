"""The engine: documents to summaries, key points and briefs. Knows no Qt; functions over values, no globals."""
