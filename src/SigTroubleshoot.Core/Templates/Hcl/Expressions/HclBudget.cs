namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>Limits the work on one file, so that loops in loops end.</summary>
internal sealed class HclBudget
{
    private int _left = 200_000;

    /// <summary>Takes a step; false if there are none left.</summary>
    public bool TrySpend() => _left > 0 && --_left >= 0;
}
