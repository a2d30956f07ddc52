namespace SigTroubleshoot.Azure;

/// <summary>The result of reading a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <param name="Items">The items that were read; incomplete if there is a failure.</param>
/// <param name="Failure">Why the list could not be read completely; null if it was.</param>
internal sealed record ListReading<T>(IReadOnlyList<T> Items, ReadFailure? Failure);
