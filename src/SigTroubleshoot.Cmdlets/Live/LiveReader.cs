namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>What sends the requests.</summary>
internal enum LiveReader
{
    /// <summary>The Azure SDK, with many parallel requests.</summary>
    Sdk,

    /// <summary>Az's own <c>Invoke-AzRestMethod</c>, one request after the other.</summary>
    Az,
}
