namespace SigTroubleshoot;

/// <summary>The format of a report.</summary>
public enum ReportFormat
{
    /// <summary>SARIF 2.1.0, for code scanning (.sarif, .sarif.json).</summary>
    Sarif,

    /// <summary>JUnit XML, for test results (.xml).</summary>
    JUnit,

    /// <summary>Markdown, for job summaries and comments (.md).</summary>
    Markdown,

    /// <summary>Versioned JSON, for programs and as a baseline (.json).</summary>
    Json,

    /// <summary>One page for a browser, complete in itself (.html).</summary>
    Html,

    /// <summary>CSV, for spreadsheets (.csv).</summary>
    Csv,
}
