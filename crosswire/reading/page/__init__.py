"""A page or a scraped text to the article: what stays, what is dropped, what it tells of itself."""
