namespace SigTroubleshoot.Cmdlets.Requests;

/// <summary>
/// Notices that a cmdlet was called with nothing but empty values, as from a variable that is not set. Without a warning, no
/// output would look like an answer. A pipeline without any object is no call.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="parameter">The parameter.</param>
internal sealed class EmptyInput(SigCmdlet cmdlet, string parameter)
{
    private bool _isCalled;
    private bool _hasValue;

    /// <summary>Takes note of the values of one call; blank texts are none.</summary>
    public void Note(IEnumerable<string?>? values) => Note(_hasValue || values?.Any(value => !string.IsNullOrWhiteSpace(value)) == true);

    /// <summary>Takes note of one call.</summary>
    /// <param name="hasValue">Whether there was a value.</param>
    public void Note(bool hasValue)
    {
        _isCalled = true;
        _hasValue |= hasValue;
    }

    /// <summary>Writes the warning after the last call if none had a value.</summary>
    public void Report()
    {
        if (_isCalled && !_hasValue)
            cmdlet.WriteWarning(Messages.FormatValueEmpty(parameter));
    }
}
