import SessionEngine
import WorkshopModel

extension Room {
  /// What there is to say of drafts when a session is opened; nil without any.
  var draftWords: String? {
    let sentences = drafts.purposes.map { purpose in
      switch purpose {
      case .new(let kind): strings.drafts.entry(board.kinds.first { $0.id == kind }?.key ?? "")
      case .edit(let entry): strings.drafts.change(session?.label(of: entry) ?? entry.name)
      }
    }
    let forms = drafts.titles.map(strings.tools.formDraft)
    return sentences.isEmpty && forms.isEmpty ? nil : (sentences + forms).joined(separator: " · ")
  }
}
