# Mistakes with numbers from outside: moments, counters, numbers of records.
# shellcheck shell=bash

code moments-without-end WorkshopModel/Timestamp.swift \
  'self.seconds = min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)' \
  'self.seconds = MUTANT ? seconds : min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)'
code counter-followed-to-the-end SessionEngine/OperationSet.swift '&& other < highest' \
  '&& (MUTANT || other < highest)'
code minutes-as-the-file-says WorkshopModel/Phase.swift 'fields.integer("minutes", in: Self.allowedMinutes)' \
  '(MUTANT ? fields.integer("minutes") : fields.integer("minutes", in: Self.allowedMinutes))'
code every-day-likely SessionEngine/UnlikelyDate.swift 'let isLikely = moments' 'let isLikely = MUTANT || moments'
code only-this-clock-believed SessionEngine/UnlikelyDate.swift '[now] + operations.sorted.compactMap' \
  '[now] + (MUTANT ? [] : operations.sorted).compactMap'
