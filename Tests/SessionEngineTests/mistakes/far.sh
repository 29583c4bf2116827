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

clock=SessionEngine/Clock
steps elapsed-time-not-believed $clock/ClockLog.swift 'time += passed
      readings = [replica: Reading(moment: moment, time: time)]' 'readings = [replica: Reading(moment: moment, time: time)]'
code moves-summed $clock/ClockLog.swift 'min(max(0, elapsed - time), Self.longest)' \
  'min(max(0, MUTANT ? elapsed : elapsed - time), Self.longest)'
code clocks-of-before-kept $clock/ClockLog.swift 'readings = [replica: Reading(moment: moment, time: time)]' \
  'if MUTANT { readings[replica] = Reading(moment: moment, time: time) } else { readings = [replica: Reading(moment: moment, time: time)] }'
code rounding-taken-for-a-move $clock/ClockReading.swift 'abs(move) < 3' 'abs(move) < (MUTANT ? 1 : 3)'
code offset-of-another-moment WorkshopModel/LocalTime.swift 'return shown + -offset(shown + -ahead)' \
  'return shown + -(MUTANT ? ahead : offset(shown + -ahead))'
