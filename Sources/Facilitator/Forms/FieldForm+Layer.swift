import ScreenKit
import SessionEngine
import WorkshopModel

extension Form: RoomLayer where Details == RecordFormDetails {
  func accept(in model: inout Model) -> [Effect] { model.saveFields() }

  func keep(in drafts: inout Drafts) { drafts.keep(self) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    if isWorthKeeping { model.tell(model.strings.drafts.kept) }
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool { draft?.isAbout(records) ?? false }
}
