# Mistakes in how templates are read and filled in.
# shellcheck shell=bash

filling=Reports/Mustache/TemplateRenderer.swift layout=Reports/Mustache/TemplateLayout.swift
reading=Reports/Mustache/TemplateReading.swift
filter="MustacheTests|TemplateTests"

code data-put-in-raw $filling '.name(let name): sink.name(name)' \
  '.name(let name): MUTANT ? name : sink.name(name)'
code list-told-as-it-is $filling '.nothing, .list, .object: ""' \
  '.nothing, .list, .object: MUTANT ? "\(value)" : ""'
code empty-part-hides-nothing $filling 'if let member = member(step.name) { return member }' \
  'if let member = member(step.name), !MUTANT || member != .nothing { return member }'
code innermost-looked-for-everywhere $filling 'name.start == .innermost ?' \
  'name.start == .innermost && !MUTANT ?'
code flag-hides-the-place $filling 'if case .flag = value {' 'if case .flag = value, !MUTANT {'
code inner-block-has-the-last-word $filling 'where replacements[name] == nil {' \
  'where MUTANT || replacements[name] == nil {'
code block-puts-in-itself $filling 'replacements = replacement.outer' \
  'replacements = MUTANT ? replacements : replacement.outer'
code block-begins-a-line-twice $filling 'isInLine = !block.startsLine' \
  'isInLine = !block.startsLine && !MUTANT'
code part-not-indented $filling 'indentation += part.indentation' \
  'indentation += MUTANT ? "" : part.indentation'
code lone-tag-leaves-a-line $layout 'if starts[place] && ends[place] {' \
  'if !MUTANT && starts[place] && ends[place] {'
code other-delimiters-forgotten $reading 'if case .delimiters(let others) = tag.kind {' \
  'if !MUTANT, case .delimiters(let others) = tag.kind {'
code sections-without-end $reading 'guard open.count <= Self.deepest else {' \
  'guard MUTANT || open.count <= Self.deepest else {'
code part-in-itself-by-a-parent $reading '(parts[name] ?? "").tags where tag.isPart {' \
  '(parts[name] ?? "").tags where MUTANT ? tag.kind == .part : tag.isPart {'
code block-in-an-attribute Reports/Styles/PageTemplate.swift \
  'if let tag, tag.kind == .block || tag.kind == .parent {' \
  'if let tag, !MUTANT, tag.kind == .block || tag.kind == .parent {'
code comment-ends-behind-a-tag Reports/Styles/PageTemplate.swift \
  '(!sign.isScalar || sign.isOne(of: "-!"))' '(!MUTANT && !sign.isScalar || sign.isOne(of: "-!"))'
code comment-ends-round-a-tag Reports/Styles/PageTemplate.swift 'guard !mayEnd || signs.tags.isEmpty' \
  'guard !mayEnd || MUTANT || signs.tags.isEmpty'
filter=
