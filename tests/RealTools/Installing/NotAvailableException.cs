namespace SigTroubleshoot.RealTools;

/// <summary>A client cannot be had on this machine; the others run without it.</summary>
internal sealed class NotAvailableException(string message) : Exception(message);
