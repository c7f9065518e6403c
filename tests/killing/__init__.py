"""A minute taker whose window is ended from outside again and again, and what the file holds then.

A signal ends the process and nothing else: what it had handed to the system still reaches the disk.
That a line also outlives the power is what ``synchronous=FULL`` is for, and is not tried here.
"""
