"""Which mentions are worth weighing: upper bounds drop those that cannot come to anything."""
