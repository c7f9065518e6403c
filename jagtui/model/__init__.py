"""What a partnership is: frozen values and pure rules."""
