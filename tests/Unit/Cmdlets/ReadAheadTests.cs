using System.Text;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class ReadAheadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(1_000_000)]
    public void The_blocks_are_the_text(int length)
    {
        // Characters of two and four bytes are at the ends of blocks.
        var text = string.Concat(Enumerable.Range(0, length / 8).Select(i => (i % 3) switch { 0 => "línea\n\n\n", 1 => "a\U0001F600bcd\n", _ => "0123456\n" }));
        File.WriteAllText(_path, text);
        using var file = new LogFile(_path);
        using var blocks = new ReadAhead(file);
        var read = new StringBuilder();
        var position = 0L;
        while (blocks.Read(out var chars, out var count))
        {
            read.Append(chars, 0, count);
            Assert.InRange(blocks.Position, position, file.Length);
            position = blocks.Position;
        }

        Assert.Equal(text, read.ToString());
        Assert.Equal(file.Length, blocks.Position);
    }

    [Fact]
    public void A_reading_that_stops_in_the_middle_leaves_the_file_alone()
    {
        File.WriteAllText(_path, new string('a', 1_000_000));
        for (var time = 0; time < 50; time++)
        {
            using var file = new LogFile(_path);
            var blocks = new ReadAhead(file);
            Assert.True(blocks.Read(out _, out _));
            blocks.Dispose();
            var position = file.Position;
            Thread.Yield();
            Assert.Equal(position, file.Position);
        }
    }
}
