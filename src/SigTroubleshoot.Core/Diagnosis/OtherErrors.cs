namespace SigTroubleshoot.Diagnosis;

/// <summary>The errors of a text that are not about a gallery: each counted once, and the first ones kept as findings.</summary>
internal sealed class OtherErrors
{
    /// <summary>A log of another service may contain any number of different errors.</summary>
    private const int MaxKept = 1000;

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Finding> _findings = [];
    private readonly string _source;

    /// <param name="source">The name of the text.</param>
    public OtherErrors(string source) => _source = source;

    /// <summary>The findings, in order of appearance; at most a thousand.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds the errors of one section.</summary>
    public void Add(SectionResult section)
    {
        foreach (var error in section.Other)
        {
            if (_seen.Count < MaxKept && _seen.Add(string.Concat(error.Code, "\n", error.Message)))
                _findings.Add(UnknownError.ToOtherFinding(error, section.Text, _source));
        }
    }
}
