"""Lost letters: where they stood, and which words of the language fit what is left."""
