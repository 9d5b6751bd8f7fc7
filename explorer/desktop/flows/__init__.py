"""What a person does in several steps, a flow a file: it hears an action and leads it through windows and jobs."""
