namespace SigTroubleshoot.Diagnosis;

/// <summary>Reads the errors of one tool's format from clean text (see <see cref="CleanText"/>).</summary>
internal interface IErrorReader
{
    /// <summary>The name for users, as shown in a finding's Source.</summary>
    string Format { get; }

    /// <summary>The errors, in order of appearance; none if the text has another format. Never throws.</summary>
    IEnumerable<AzureError> Read(CleanText text);
}
