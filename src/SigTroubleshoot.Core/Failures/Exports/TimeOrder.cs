namespace SigTroubleshoot.Failures.Exports;

/// <summary>Whether the times of a list follow one another in one direction. A time that could not be read is in no order.</summary>
internal sealed class TimeOrder
{
    private DateTimeOffset? _last;

    /// <summary>Whether no time is after the one before it.</summary>
    public bool IsDescending { get; private set; } = true;

    /// <summary>Whether no time is before the one before it.</summary>
    public bool IsAscending { get; private set; } = true;

    /// <summary>Adds the next time; null if it could not be read.</summary>
    public void Add(DateTimeOffset? time)
    {
        IsDescending &= time is not null && !(time > _last);
        IsAscending &= time is not null && !(time < _last);
        _last = time;
    }
}
