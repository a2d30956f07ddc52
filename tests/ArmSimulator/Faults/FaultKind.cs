namespace SigTroubleshoot.ArmSimulator;

/// <summary>What can fail in a request.</summary>
public enum FaultKind
{
    /// <summary>401: the token has expired.</summary>
    Unauthorized,

    /// <summary>403: no permission.</summary>
    Forbidden,

    /// <summary>404: it does not exist.</summary>
    NotFound,

    /// <summary>409: another operation is in progress.</summary>
    Conflict,

    /// <summary>429 in the format of Azure Resource Manager, with <c>Retry-After</c>.</summary>
    Throttled,

    /// <summary>429 in the format of the compute provider, with <c>Retry-After</c>.</summary>
    ComputeThrottled,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The connection is reset before a response.</summary>
    ConnectionReset,

    /// <summary>Half of the body is sent; then the connection ends.</summary>
    TruncatedBody,

    /// <summary>200 with a body that is not JSON.</summary>
    MalformedJson,

    /// <summary>The body is sent in small pieces over <see cref="Fault.Delay"/>.</summary>
    SlowBody,

    /// <summary>There is never a response.</summary>
    Hang,

    /// <summary>The answer that <see cref="Fault.Refusal"/> fixes.</summary>
    Refused,

    /// <summary>409: the subscription is not registered for the resource provider. It ends when somebody registers it.</summary>
    NotRegistered,

    /// <summary>A list whose pages never end. Only for lists.</summary>
    EndlessNextLink,

    /// <summary>A list whose next page is on another host. Only for lists.</summary>
    ForeignNextLink,

    /// <summary>A list whose next page has a relative address. Only for lists.</summary>
    RelativeNextLink,

    /// <summary>A list whose first item has no ID. Only for lists.</summary>
    ItemWithoutId,

    /// <summary>200 with JSON that is not what was requested: a list without <c>value</c>, a resource without <c>id</c>.</summary>
    JsonWithoutValue,

    /// <summary>429 as Microsoft's page on Compute throttling shows it: no <c>error</c> around it, counts in several headers, and 20 minutes to wait.</summary>
    ComputeThrottledAsDocumented,

    /// <summary>Control characters and changes of the writing direction in every text except IDs and types.</summary>
    ControlSigns,

    /// <summary>A body that is small when compressed, and larger than any answer of Azure.</summary>
    HugeBody,

    /// <summary>200 with the page of a sign-in portal.</summary>
    Html,
}
