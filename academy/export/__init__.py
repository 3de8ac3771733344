"""Graders for other systems: what to upload to Gradescope or push to GitHub, and what runs there."""
