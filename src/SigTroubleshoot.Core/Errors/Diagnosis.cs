namespace SigTroubleshoot.Errors;

/// <summary>Reads text of any size and form and tells which gallery problems it shows.</summary>
internal sealed class Diagnosis
{
    /// <param name="source">What the text is called in a finding's Source: a file's path or <c>pipeline</c>.</param>
    public Diagnosis(string source) => _ = source;

    /// <summary>Takes the next piece of text; pieces may break anywhere.</summary>
    public void Append(char[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Takes the next line.</summary>
    public void AppendLine(string line) => throw new NotSupportedException();

    /// <summary>Ends the text and gives the findings, best first.</summary>
    public IReadOnlyList<Finding> Complete() => throw new NotSupportedException();

    /// <summary>The findings of one whole text.</summary>
    public static IReadOnlyList<Finding> Of(string text, string source = "") => throw new NotSupportedException();
}
