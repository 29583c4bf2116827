# Mistakes in what bytes from a terminal are taken for: keys, sequences, pasted text.
# shellcheck shell=bash

paste=TerminalKit/Input/PasteCollector.swift parser=TerminalKit/Input/InputParser.swift
late=TerminalKit/Input/LateSequence.swift token=TerminalKit/Input/InputToken.swift

code paste-ends-with-time $paste 'state = .told(0)' \
  'if MUTANT { return end(at: bytes.count) }
      state = .told(0)'
code one-press-ends-a-paste $paste 'presses < Self.pressesToEnd' \
  '(MUTANT ? presses < 1 : presses < Self.pressesToEnd)'
code presses-inside-a-paste-end-it $paste 'case .told, .closing: state = .open' \
  'case .told: state = .open
    case .closing: if !MUTANT { state = .open }'
code burst-behind-a-paste-not-held $paste 'more.count == 1 && more.first' \
  '(MUTANT || more.count == 1) && more.first'
steps end-mark-alone-means-nothing $parser \
  'events = Self.events(PasteCollector.text(input[..<index], encoding))' ''
code paste-lost-with-the-terminal $parser 'guard !paste.isIdle else { return [] }' \
  'guard !MUTANT, !paste.isIdle else { return [] }'
code character-given-up $parser 'guard pending.first == 0x1B else { return [] }' \
  'if MUTANT { pending = [] }
    guard pending.first == 0x1B else { return [] }'
code begun-sequence-given-up $parser 'default: return pending[0] == 0x1B ? Self.linePatience : nil' \
  'default: return pending[0] == 0x1B ? (MUTANT ? 25 : Self.linePatience) : nil'
code escape-forgotten-once-told $parser '      told = 1
      return [.key(.escape)]' \
  '      if MUTANT { pending = [] } else { told = 1 }
      return [.key(.escape)]'
code middle-of-a-mark-forgotten $parser 'if isMiddle, input[1]' 'if !MUTANT, isMiddle, input[1]'
code unreadable-not-told $parser 'return readable.count < events.count ?' \
  'return !MUTANT && readable.count < events.count ?'
code late-application-key-as-letters $late 'return "ABCDFHPQRS".utf8.contains(letter) ?' \
  'return !MUTANT && "ABCDFHPQRS".utf8.contains(letter) ?'
code late-answer-as-letters $late 'return event != nil || !body.isEmpty ?' \
  'return event != nil || !MUTANT && !body.isEmpty ?'
code old-mouse-as-keys $token 'if body.first == UInt8(ascii: "M") {' \
  'if !MUTANT, body.first == UInt8(ascii: "M") {'
code answer-of-the-terminal-as-keys $token 'guard isReport || isClosed(rest) else' \
  'guard !MUTANT, isReport || isClosed(rest) else'
code unknown-answer-as-keys $token 'guard let end = rest.firstIndex(of: 0x1B), end + 1' \
  'guard !MUTANT, let end = rest.firstIndex(of: 0x1B), end + 1'
code end-of-what-was-given-up-as-keys $parser 'pending = isGivenUp ? pending : []' \
  'pending = isGivenUp && !MUTANT ? pending : []'
code told-keys-wait-for-ever $parser 'case _ where isGivenUp: return nil' \
  'case _ where isGivenUp || MUTANT && pending.count == told: return nil'
code burst-held-for-ever $paste 'if case .behind = state, isSecondPiece {' \
  'if case .behind = state, isSecondPiece, !MUTANT {'
