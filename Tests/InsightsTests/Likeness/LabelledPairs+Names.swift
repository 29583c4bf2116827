extension LabelledPairs {
  /// Those in which a short name in capitals makes the difference, or makes none.
  static let names =
    pairs(
      "en",
      like: [
        ("Lack of AI expertise in ministries", "Ministries lack AI expertise"),
        ("A law of the EU protects finders", "Finders are protected by an EU law"),
        ("We joined the UN process on norms", "WE JOINED THE UN PROCESS ON NORMS"),
        ("Runs exercises for CERT teams", "Runs exercises for teams"),
      ],
      unlike: [
        ("No EU law", "No UK law"),
        ("Lack of AI expertise", "Lack of IT expertise"),
        ("We joined the UN", "We joined the EU"),
        ("Plan A", "Plan B"),
        ("We joined NATO", "We joined OSCE"),
        ("Nobody at the ITU answers our letters", "Nobody at the UN answers our letters"),
      ])
    + pairs(
      "fr",
      like: [("Manque d'expertise en IA dans l'UE", "L'UE manque d'expertise en IA")],
      unlike: [("Pas de loi de l'UE", "Pas de loi de l'ONU")])
    + pairs(
      "ru",
      like: [("Нет закона ЕС об уязвимостях", "Закона ЕС об уязвимостях нет")],
      unlike: [("Мы сотрудничаем с ООН", "Мы сотрудничаем с ЕС")])
    + pairs(
      "zh",
      like: [("政府缺乏AI人才", "政府缺少AI人才")],
      unlike: [("缺乏AI人才", "缺乏IT人才")])
}
