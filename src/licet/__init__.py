"""Is this export of surveillance technology permitted? Law, listed parties and harm to people, reasoned and cited."""
