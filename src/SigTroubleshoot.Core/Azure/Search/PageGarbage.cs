namespace SigTroubleshoot.Azure.Search;

/// <summary>
/// Collects what the pages of a query leave behind. The runtime lets as much garbage pile up as the caches of the processor have,
/// which is hundreds of MB on a server, and long strings are only collected with everything else.
/// </summary>
internal sealed class PageGarbage
{
    // In characters of the pages: each makes dozens of bytes of garbage.
    private const int YoungAfter = 500_000;
    private const int AllAfter = 8_000_000;

    private int _young;
    private int _all;

    /// <summary>Counts a page that was processed.</summary>
    /// <param name="length">Its length in characters.</param>
    public void Add(int length)
    {
        _young += length;
        _all += length;
        if (_all >= AllAfter)
        {
            GC.Collect();
            (_young, _all) = (0, 0);
        }
        else if (_young >= YoungAfter)
        {
            GC.Collect(0);
            _young = 0;
        }
    }
}
