using System.Globalization;

namespace SigTroubleshoot.Text;

/// <summary>Creates texts in the language of a culture until it is disposed; tasks that are started in between do so, too.</summary>
internal readonly struct LanguageScope : IDisposable
{
    private readonly CultureInfo? _before;

    /// <param name="culture">The culture; null to change nothing.</param>
    public LanguageScope(CultureInfo? culture)
    {
        _before = null;
        if (culture is null)
            return;
        _before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>Restores the culture from before.</summary>
    public void Dispose()
    {
        if (_before is not null)
            CultureInfo.CurrentUICulture = _before;
    }
}
