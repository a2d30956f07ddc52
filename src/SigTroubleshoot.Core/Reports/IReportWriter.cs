namespace SigTroubleshoot.Reports;

/// <summary>Writes a report in one format.</summary>
internal interface IReportWriter
{
    /// <summary>Writes the whole report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Receives the text; the caller chooses the encoding and closes it.</param>
    void Write(Report report, TextWriter output);
}
