# Mistakes below the screens: keys, mouse, paste, lists, forms, footers, somebody's own keys.
# shellcheck shell=bash

events=ScreenKit/Layers/LayerHost+Events.swift stack=ScreenKit/Layers/LayerStack.swift
tables=ScreenKit/Commands/CommandTables.swift command=ScreenKit/Commands/LayerCommand.swift
palette=ScreenKit/Commands/CommandList.swift footer=ScreenKit/Commands/Footer.swift
keys=ScreenKit/Keys/KeyMap.swift form=ScreenKit/Forms/Form.swift text=ScreenKit/Fields/TextField.swift

filter=ScreenKitTests
code refused-is-done-all-the-same $events 'guard let obstacle = command.obstacle(in: self) else' \
  'guard !MUTANT, let obstacle = command.obstacle(in: self) else'
code reason-not-told $events 'warn(obstacle.reason)' 'if !MUTANT { warn(obstacle.reason) }'
code unknown-key-not-told $events 'warn(words(for: .noAction(key: key.name)))' \
  'if !MUTANT { warn(words(for: .noAction(key: key.name))) }'
code full-field-not-told $events 'if topLayer.typed?.isFull ?? false { warn(words(for: .full)) }' \
  'if !MUTANT, topLayer.typed?.isFull ?? false { warn(words(for: .full)) }'
code status-of-the-key-before-stays $events 'clearStatus()
    input.focusedAt = nil' 'if !MUTANT { clearStatus() }
    input.focusedAt = nil'
code paste-taken-where-none-is $events \
  'guard topLayer.place.takesText else { return warn(words(for: .pasteRefused)) }' \
  'guard topLayer.place.takesText || MUTANT else { return warn(words(for: .pasteRefused)) }'
code paste-brings-controls ScreenKit/Text/PastedText.swift 'text = cut.withoutControls' \
  'text = MUTANT ? cut : cut.withoutControls'
code paste-brings-lines-into-a-line ScreenKit/Forms/FormField.swift 'field.insert(hasLines ? text' \
  'field.insert(hasLines || MUTANT ? text'
code click-for-the-window-counts $events 'guard !isForWindow, let target' \
  'guard !isForWindow || MUTANT, let target'
code other-buttons-click $events 'case .press where mouse.button == 1:' \
  'case .press where mouse.button == 1 || MUTANT:'
code what-was-left-out-is-forgotten $events 'input.hasLeftOut = topLayer.place.takesText
' 'input.hasLeftOut = topLayer.place.takesText && !MUTANT
'
code keys-of-everywhere-come-first $tables 'for key in commands[index].keys where places[key] == nil' \
  'for key in commands[index].keys where MUTANT || places[key] == nil'
code selection-stays-with-the-row ScreenKit/Lists/Selection.swift 'guard let id, !ids.isEmpty else' \
  'guard !MUTANT, let id, !ids.isEmpty else'
code selection-one-too-high-at-the-end ScreenKit/Lists/Selection.swift \
  'let place = min(row, max(0, ids.count - 1))' \
  'let place = min(row, max(0, ids.count - (MUTANT ? 2 : 1)))'
code selected-row-at-the-top ScreenKit/Lists/ListWindow.swift 'fillAbove(to: max(used, rows / 2 + 1))' \
  'fillAbove(to: MUTANT ? used : max(used, rows / 2 + 1))'
code moving-leaves-the-list ScreenKit/Lists/ListWindow.swift 'max(0, count - 1))
  }' 'max(0, count - (MUTANT ? 0 : 1)))
  }'
code click-goes-a-row-too-far ScreenKit/Lists/Frame+List.swift '.row(index - selected, part: part)' \
  '.row(index - selected + (MUTANT ? 1 : 0), part: part)'
code second-click-where-none-is-meant ScreenKit/Lists/Frame+List.swift \
  'if takesSecondClick || index != selected' 'if takesSecondClick || MUTANT || index != selected'
code unseen-version-not-shown ScreenKit/Forms/SeenVersions.swift \
  'guard let first = unseen.first(where: { $0 != typed }) else' \
  'guard !MUTANT, let first = unseen.first(where: { $0 != typed }) else'
code shown-version-shown-for-ever ScreenKit/Forms/SeenVersions.swift \
  'versions[name, default: []] += unseen' 'if !MUTANT { versions[name, default: []] += unseen }'
code lowest-layer-taken-away $stack 'let kept = Swift.max(1, count)' \
  'let kept = Swift.max(MUTANT ? 0 : 1, count)'
code lowest-of-a-type-changed $stack 'layers.lastIndex { $0 is Kind }.map' \
  '(MUTANT ? layers.firstIndex { $0 is Kind } : layers.lastIndex { $0 is Kind }).map'
code palette-runs-what-is-refused $palette 'if let reason = row.reason {' \
  'if !MUTANT, let reason = row.reason {'
code picker-stays-below-what-is-typed ScreenKit/Lists/Picker.swift '{ selection = Selection() }' \
  '{ if !MUTANT { selection = Selection() } }'
code problem-stays-after-typing $form 'problem = nil
    let columns' 'if !MUTANT { problem = nil }
    let columns'
code problem-in-another-field $form 'focus = fields.firstIndex { $0.name == name } ?? focus' \
  'focus = (MUTANT ? nil : fields.firstIndex { $0.name == name }) ?? focus'
code new-line-in-a-line $form 'if hasLines { fields[focus].insert("\n") }' \
  'if hasLines || MUTANT { fields[focus].insert("\n") }'
code form-without-changes-worth-keeping $form 'countsAsChanged || fields.map' \
  'MUTANT || countsAsChanged || fields.map'
code last-field-ends-the-form $form 'focus = shown[(place + offset + shown.count) % shown.count]' \
  'focus = shown[MUTANT ? min(max(0, place + offset), shown.count - 1) : (place + offset + shown.count) % shown.count]'
code backspace-takes-two $text 'case .backspace, .control("h"): remove(from: caret - 1' \
  'case .backspace, .control("h"): remove(from: caret - (MUTANT ? 2 : 1)'
code word-taken-with-the-one-before $text 'while position > 0, before[position - 1].isWhitespace' \
  'while !MUTANT, position > 0, before[position - 1].isWhitespace'
code field-takes-more-than-it-may $text 'inserted.cut(to: Self.limit - text.utf8.count)' \
  'inserted.cut(to: MUTANT ? Self.limit : Self.limit - text.utf8.count)'
code mark-not-taken-away ScreenKit/Fields/Marks.swift 'options[index].isMarked.toggle()' \
  'options[index].isMarked = MUTANT || !options[index].isMarked'
code letter-chooses-nothing ScreenKit/Fields/Choice.swift \
  'index = later.first { options[$0].title' 'index = MUTANT ? index : later.first { options[$0].title'

filter=MouseTests
code wheel-turns-the-other-way $events 'case .wheelUp: scroll(by: -1' \
  'case .wheelUp: scroll(by: MUTANT ? 1 : -1'
code first-click-opens $events 'guard case .row(0, let part) = target else { return false }' \
  'guard case .row(0, let part) = target else { return false }
    if MUTANT { return true }'
code clicks-reach-below-a-question ScreenKit/Layers/Question.swift 'frame.areas = []' \
  'if !MUTANT { frame.areas = [] }'

filter=PastingTests
code cut-paste-not-told $events 'if !pasted.isWhole || topLayer.typed?.isFull ?? false { warn' \
  'if !MUTANT, !pasted.isWhole || topLayer.typed?.isFull ?? false { warn'
code open-paste-not-told $events 'case .pasteOpen: warn(words(for: .pasteOpen))' \
  'case .pasteOpen: if !MUTANT { warn(words(for: .pasteOpen)) }'

filter=CommandListTests
code footer-shows-what-it-should-hide $command 'return obstacle?.isHidden ?? false ? nil' \
  'return obstacle?.isHidden ?? false && !MUTANT ? nil'
code best-match-last $palette 'scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }' \
  'scored.sorted { MUTANT ? $0.1 < $1.1 : ($1.1, $0.0) < ($0.1, $1.0) }'
code letters-in-any-order ScreenKit/Search/FuzzyMatch.swift 'text[place...].firstIndex(of: letter)' \
  'text[(MUTANT ? 0 : place)...].firstIndex(of: letter)'

filter='SmallScreenTests|ScreenGoldenTests'
code footer-runs-over-the-edge $footer 'guard hint.columns <= room else { continue }' \
  'guard hint.columns <= room || MUTANT else { continue }'

filter='KeyMapTests|KeyTableTests'
code clash-of-keys-not-told $tables 'while let clash = Self.clash' 'while !MUTANT, let clash = Self.clash'
code earlier-line-loses $tables \
  'let line = [numbers[command.id], numbers[other]].compactMap(\.self).max()' \
  'let owned = [numbers[command.id], numbers[other]].compactMap(\.self)
          let line = MUTANT ? owned.min() : owned.max()'
code letter-for-a-command-where-text-is $tables '.filter { !typesCharacters || !$0.isTyped }' \
  '.filter { !typesCharacters || !$0.isTyped || MUTANT }'
code unknown-name-not-told $tables 'if !mayComeLater(line.id) {' 'if !mayComeLater(line.id), !MUTANT {'
code second-line-for-a-command $keys 'guard !lines.contains(where: { $0.id == id }) else {' \
  'guard !lines.contains(where: { $0.id == id }) || MUTANT else {'
code comment-read-as-keys $keys 'names[index].hasPrefix("#") && (index > 0' \
  'names[index].hasPrefix("#") && !MUTANT && (index > 0'
