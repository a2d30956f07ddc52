using System.Globalization;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>The words of the pages about rules in a language. The texts of the rules themselves are in the rules and their translations.</summary>
internal sealed record PageWords
{
    /// <summary>In English.</summary>
    public static PageWords English { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("en"),
        Folder = "docs/rules",
        Facts = "Severity: {0} · Area: {1} · Modes: {2}",
        Diagnosis = "Diagnosis: `Invoke-SigDiagnosis` recognizes it in an error that occurred.",
        Check = "Check: found before the call by {0}.",
        Deployment = "Deployment: checked by `Test-SigDeployment`.",
        Template = "Template: found in a template by `Test-SigTemplate`.",
        Live = "Live: read from Azure by {0}.",
        Verify = "Verify: `Invoke-SigDiagnosis -Verify` confirms or refutes it in Azure.",
        Cause = "Cause",
        Remedy = "Remedy",
        Commands = "Commands",
        NoCommand = "No command helps.",
        Block = "{0}:",
        Messages = "What a finding says",
        Sentences = "Sentences it recognizes",
        Lookalikes = "Look-alikes it ignores",
        Codes = "Error codes seen with it",
        Outranks = "Takes precedence over",
        Values = "Values",
        UnknownValues = "`Code`, `StatusCode`, and `OperationId` if the error has them, and the names, IDs, and regions in it.",
        UnknownError = "It is not a rule in the catalog, so `Get-SigRule` does not list it. `Invoke-SigDiagnosis` reports it so that no gallery error is lost silently.",
        Foot = "More information: <{0}>\n\n[All rules](README.md) · [繁體中文](../zh-Hant/rules/{1}.md)",
        Separator = ", ",
        IndexHead = """
            # Rules

            [繁體中文](../zh-Hant/rules/README.md)

            Each rule covers one cause of a gallery problem. Its ID is never reused for another cause: see [the ledger](ledger.md).

            - Diagnosis: recognized in an error that occurred.
            - Check: found before the call, offline.
            - Live: checked against what is read from Azure.
            - Verify: a finding from an error is confirmed or refuted by what is read from Azure.

            To find a rule by its sentence or by an error code, see [Messages](messages.md).

            A gallery error that no rule covers is reported as [SIG000](SIG000.md).

            A test writes these pages from the rules: see [how to add a rule](../../CONTRIBUTING.md#a-new-rule).
            """,
        IndexTable = "| Rule | Name | Severity | Modes |",
        MessagesHead = """
            # Messages

            The sentences of the service and its clients that a rule recognizes, by their first letter. A word in angle brackets stands for a value. Search this page for a part of your message that contains no names, or pipe the whole message to `Invoke-SigDiagnosis`, which also recognizes reworded sentences.

            [The rules by area](README.md) · [Error codes](#error-codes) · [繁體中文](../zh-Hant/rules/messages.md)
            """,
        MessagesTable = "| Message | Rule |",
        Digits = "Digits",
        CodesHead = "## Error codes\n\nA code alone identifies few causes: most codes belong to several rules.\n\n| Code | Rules |",
    };

    /// <summary>In Traditional Chinese. Where the facts of a rule are known from is on the English page.</summary>
    public static PageWords Chinese { get; } = new()
    {
        Culture = CultureInfo.GetCultureInfo("zh-TW"),
        Folder = "docs/zh-Hant/rules",
        Facts = "嚴重性：{0} · 領域：{1} · 模式：{2}",
        Diagnosis = "Diagnosis：`Invoke-SigDiagnosis` 會在已發生的錯誤中辨識它。",
        Check = "Check：由 {0} 在呼叫之前發現。",
        Deployment = "部署：由 `Test-SigDeployment` 檢查。",
        Template = "範本：由 `Test-SigTemplate` 在範本中發現。",
        Live = "Live：由 {0} 從 Azure 讀取。",
        Verify = "Verify：`Invoke-SigDiagnosis -Verify` 會在 Azure 中確認或排除它。",
        Cause = "原因",
        Remedy = "解決方式",
        Commands = "命令",
        NoCommand = "沒有可以修正它的命令。",
        Block = "{0}：",
        Messages = "發現項目的訊息",
        Sentences = "它辨識的句子",
        Lookalikes = "它忽略的類似句子",
        Codes = "與它一起出現的錯誤代碼",
        Outranks = "優先於",
        Values = "值",
        UnknownValues = "`Code`、`StatusCode` 與 `OperationId` (如果錯誤中有)，以及其中的名稱、識別碼與區域。",
        UnknownError = "它不是目錄中的規則，因此 `Get-SigRule` 不會列出它。`Invoke-SigDiagnosis` 會回報它，以免無聲無息地遺失任何資源庫錯誤。",
        Foot = "更多資訊：<{0}>\n\n[所有規則](README.md) · [English](../../rules/{1}.md)",
        Separator = "、",
        Areas = new()
        {
            [RuleArea.Gallery] = "資源庫",
            [RuleArea.Definition] = "映像定義",
            [RuleArea.Version] = "映像版本",
            [RuleArea.Source] = "來源",
            [RuleArea.Replication] = "複寫",
            [RuleArea.Deployment] = "部署",
            [RuleArea.Access] = "存取",
            [RuleArea.Security] = "安全性",
            [RuleArea.Platform] = "平台",
            [RuleArea.Application] = "應用程式",
        },
        IndexHead = """
            # 規則

            [English](../../rules/README.md)

            每個規則涵蓋資源庫問題的一個原因。其識別碼絕不會重複用於其他原因：請參閱[識別碼清單](../../rules/ledger.md) (英文)。

            - Diagnosis：在已發生的錯誤中辨識。
            - Check：在呼叫之前離線發現。
            - Live：根據從 Azure 讀取的內容檢查。
            - Verify：以從 Azure 讀取的內容確認或排除錯誤的發現項目。

            若要以句子或錯誤代碼尋找規則，請參閱[訊息](messages.md)。

            沒有規則涵蓋的資源庫錯誤會回報為 [SIG000](SIG000.md)。

            這些頁面由測試根據規則寫入。
            """,
        IndexTable = "| 規則 | 名稱 | 嚴重性 | 模式 |",
        MessagesHead = """
            # 訊息

            規則所辨識的服務與用戶端的句子 (英文)，依第一個字母排列。角括號中的字代表值。請在此頁面搜尋訊息中不含名稱的部分，或將整個訊息以管線傳給 `Invoke-SigDiagnosis`，它也會辨識改寫過的句子。

            [依領域排列的規則](README.md) · [錯誤代碼](#錯誤代碼) · [English](../../rules/messages.md)
            """,
        MessagesTable = "| 訊息 | 規則 |",
        Digits = "數字",
        CodesHead = "## 錯誤代碼\n\n單憑代碼很少能識別原因：大多數代碼屬於多個規則。\n\n| 代碼 | 規則 |",
    };

    /// <summary>The culture whose language the texts of the rules have.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The folder of the pages in the repository.</summary>
    public required string Folder { get; init; }

    public required string Facts { get; init; }

    public required string Diagnosis { get; init; }

    public required string Check { get; init; }

    public required string Deployment { get; init; }

    public required string Template { get; init; }

    public required string Live { get; init; }

    public required string Verify { get; init; }

    public required string Cause { get; init; }

    public required string Remedy { get; init; }

    public required string Commands { get; init; }

    public required string NoCommand { get; init; }

    public required string Block { get; init; }

    public required string Messages { get; init; }

    public required string Sentences { get; init; }

    public required string Lookalikes { get; init; }

    public required string Codes { get; init; }

    public required string Outranks { get; init; }

    public required string Values { get; init; }

    public required string UnknownValues { get; init; }

    public required string UnknownError { get; init; }

    public required string Foot { get; init; }

    public required string Separator { get; init; }

    public required string IndexHead { get; init; }

    public required string IndexTable { get; init; }

    public required string MessagesHead { get; init; }

    public required string MessagesTable { get; init; }

    public required string Digits { get; init; }

    public required string CodesHead { get; init; }

    /// <summary>The names of the areas, beside those that commands use; empty if they are the same.</summary>
    public Dictionary<RuleArea, string> Areas { get; init; } = [];
}
