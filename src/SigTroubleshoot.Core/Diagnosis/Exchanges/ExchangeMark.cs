namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>What a phrase in a debug log is part of.</summary>
internal enum ExchangeMark
{
    /// <summary>Nothing about requests.</summary>
    None,

    /// <summary>A request that changes something.</summary>
    Write,

    /// <summary>A request that only reads.</summary>
    Read,

    /// <summary>The label of what a request sent; with a prefix before each line, it is far below the method.</summary>
    Body,

    /// <summary>The status of a response that is a success.</summary>
    Answer,

    /// <summary>The address of an operation in the headers of a response.</summary>
    Operation,

    /// <summary>The arguments of a command.</summary>
    Command,

    /// <summary>The tool's success.</summary>
    Success,
}
