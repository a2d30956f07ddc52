namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>What a sentence can say about something. Each is named after its good state; a complaint says the opposite.</summary>
internal enum Quality
{
    /// <summary>The word says nothing of the kind.</summary>
    None,

    /// <summary>It exists, or was found.</summary>
    Found,

    /// <summary>It is valid, correct, well formed.</summary>
    Valid,

    /// <summary>It is allowed, accepted, permitted.</summary>
    Allowed,

    /// <summary>It can be done.</summary>
    Able,

    /// <summary>It is supported.</summary>
    Supported,

    /// <summary>It is available.</summary>
    Available,

    /// <summary>Two things are the same, or match.</summary>
    Same,

    /// <summary>It exists only once; the opposite is a duplicate, or a name that is already taken.</summary>
    Unique,

    /// <summary>It succeeded.</summary>
    Succeeded,

    /// <summary>It is within a limit; the opposite exceeds it.</summary>
    WithinLimit,

    /// <summary>It applies to everything; the opposite is "only".</summary>
    Unrestricted,

    /// <summary>Somebody is authorized.</summary>
    Authorized,

    /// <summary>It is registered.</summary>
    Registered,

    /// <summary>It may be left out; the opposite is required.</summary>
    Optional,

    /// <summary>Nothing else is wrong; the opposite is any other trouble, such as expired, ambiguous, or insufficient.</summary>
    Sound,
}
