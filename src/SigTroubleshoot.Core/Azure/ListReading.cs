namespace SigTroubleshoot.Azure;

/// <summary>The items of a list.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Items">What was read; not all of it where there is a failure.</param>
/// <param name="Failure">Why the list could not be read to its end; null where it was.</param>
internal sealed record ListReading<T>(IReadOnlyList<T> Items, ReadFailure? Failure);
