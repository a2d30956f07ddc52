namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>How a function treats unknown arguments.</summary>
internal enum FunctionKind
{
    /// <summary>Its result is unknown if any argument is.</summary>
    Strict,

    /// <summary>As strict, but its result follows from any value of the argument, so that equal arguments give equal results: <c>toLower</c>.</summary>
    Transparent,

    /// <summary>It takes unknown values as they are: <c>createObject</c>.</summary>
    Structural,

    /// <summary>It evaluates its arguments itself: <c>if</c>.</summary>
    Lazy,
}
