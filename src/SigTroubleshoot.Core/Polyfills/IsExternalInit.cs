#pragma warning disable IDE0130 // The compiler looks for this type in this namespace.
namespace System.Runtime.CompilerServices;

/// <summary>Lets <c>init</c> setters and records compile for netstandard2.0.</summary>
internal static class IsExternalInit;
