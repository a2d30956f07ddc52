using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SigTroubleshoot.Loader;

/// <summary>
/// A feedback provider of the engine. The engine's interface is known by its type object only, because no assembly of the
/// module is compiled against PowerShell 7.4, the first that has it.
/// </summary>
/// <remarks>Not sealed: at run time, a class is derived from it.</remarks>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "DispatchProxy derives a class from it.")]
internal class FeedbackProxy : DispatchProxy
{
    private Dictionary<string, Func<object?, object?>> _members = [];

    /// <summary>Creates a provider.</summary>
    /// <param name="contract">The engine's interface.</param>
    /// <param name="members">What each of its members returns, by the name of its method, from its first argument.</param>
    public static object Create(Type contract, Dictionary<string, Func<object?, object?>> members)
    {
        var proxy = Create(contract, typeof(FeedbackProxy));
        ((FeedbackProxy)proxy)._members = members;
        return proxy;
    }

    /// <summary>Null for a member that is not listed: all others are optional.</summary>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod is not null && _members.TryGetValue(targetMethod.Name, out var member) ? member(args is [var first, ..] ? first : null) : null;
}
