"""Run JAG and RAG meetings from the terminal."""
