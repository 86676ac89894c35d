-- many: the files of a pack by its hash
SELECT path, content FROM pack_file WHERE pack = ?1 ORDER BY path
