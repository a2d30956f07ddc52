using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Reads templates in the order in which they were added, several at the same time.</summary>
/// <param name="inputs">What the user says about the deployment.</param>
internal sealed class TemplateQueue(TemplateInputs inputs)
{
    // Of a file that is read, only the resources that are judged stay in memory.
    private const int MostWaiting = 64;

    private readonly List<TemplateReading> _readings = [];
    private readonly List<string> _paths = [];
    private readonly List<(int Index, ITemplateReader Reader, SourceFile File)> _waiting = [];

    /// <summary>The number of templates.</summary>
    public int Count => _readings.Count;

    /// <summary>Adds a file.</summary>
    /// <param name="reader">The reader that recognizes it.</param>
    /// <param name="file">The file.</param>
    public void Add(ITemplateReader reader, SourceFile file)
    {
        _paths.Add(file.Path);
        if (!reader.IsIndependent)
        {
            _readings.Add(reader.Read(file, inputs));
            return;
        }

        _waiting.Add((_readings.Count, reader, file));
        _readings.Add(TemplateReading.Nothing);
        if (_waiting.Count == MostWaiting)
            ReadWaiting();
    }

    /// <summary>The path of a template.</summary>
    public string PathOf(int index) => _paths[index];

    /// <summary>What was read of each template, in order.</summary>
    public IReadOnlyList<TemplateReading> ReadAll()
    {
        ReadWaiting();
        return _readings;
    }

    private void ReadWaiting()
    {
        var read = new TemplateReading[_waiting.Count];
        InParallel.For(read.Length, i => read[i] = Read(_waiting[i].Reader, _waiting[i].File));
        for (var i = 0; i < read.Length; i++)
            _readings[_waiting[i].Index] = read[i];
        _waiting.Clear();
    }

    private TemplateReading Read(ITemplateReader reader, SourceFile file)
    {
        var reading = reader.Read(file, inputs);
        foreach (var resource in reading.Resources)
        {
            // Computes it, so that nothing needs the JSON any longer.
            _ = resource.Body;
            resource.Place.File?.ForgetJson();
        }

        file.ForgetJson();
        return reading;
    }
}
