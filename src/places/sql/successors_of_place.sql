-- many: the places that came after one; where it names none, those that name it as what came before
SELECT other AS next FROM place_link WHERE place = ?1 AND kind = 'successor' AND other <> ?1
UNION
SELECT place AS next FROM place_link WHERE other = ?1 AND kind = 'predecessor' AND place <> ?1
  AND NOT EXISTS (SELECT 1 FROM place_link said WHERE said.place = ?1 AND said.kind = 'successor')
ORDER BY next
