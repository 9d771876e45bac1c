"""caregraph: who runs children's services in England, who made it so, who owns them, and which sentence says that."""
