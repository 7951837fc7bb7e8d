(function () {
  'use strict';

  var data = JSON.parse(document.getElementById('data').textContent);
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var SIGNS = { negative: '▼', neutral: '●', positive: '▲' };
  var SIDES = { negative: 'against', neutral: 'neither', positive: 'for' };
  var ROWS = 50;
  /** Width of a figure on paper, in pixels of CSS. */
  var PRINTED = 690;
  var printing = false;
  var charts = [];

  function byId(id) {
    return document.getElementById(id);
  }

  /** An element; texts become text nodes and never markup. */
  function el(tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    for (var i = 2; i < arguments.length; i++) {
      element.append(arguments[i]);
    }
    return element;
  }

  function clear(element) {
    element.replaceChildren();
    return element;
  }

  /** Control characters and marks that turn the direction of writing, made visible. */
  function shown(text) {
    return text
      .replace(/[\t\n\r\u000b\u000c\u0085\u2028\u2029]/g, ' ')
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
  }

  function party(index) {
    var found = data.parties[index];
    return found.kind === 'author' ? 'text (tone)' : shown(found.name);
  }

  function short(text, most) {
    var letters = Array.from(text);
    return letters.length > most ? letters.slice(0, most - 1).join('') + '…' : text;
  }

  /** Two decimals with a sign and a true minus. */
  function number(value) {
    var digits = Math.abs(value).toFixed(2);
    return digits === '0.00' ? digits : (value < 0 ? '−' : '+') + digits;
  }

  function interval(of) {
    return of.low === null || of.low === undefined ? '–' : number(of.low) + ' to ' + number(of.high);
  }

  function count(value, what) {
    return value.toLocaleString('en') + ' ' + what + (value === 1 ? '' : 's');
  }

  function figure(summary) {
    return SIGNS[summary.polarity] + ' ' + number(summary.score) + (summary.few ? '*' : '');
  }

  function pair(summary) {
    return party(summary.holder) + ' → ' + party(summary.target);
  }

  function inWords(summary) {
    return (
      SIDES[summary.polarity] + ', mean score ' + number(summary.score) +
      (summary.low === null ? ', no interval' : ', 95% interval ' + interval(summary)) + '; ' +
      count(summary.sentences, 'sentence') + ' (' + summary.positives + ' for, ' + summary.negatives +
      ' against) in ' + count(summary.documents, 'document') +
      (summary.abstained ? ', and ' + summary.abstained.toLocaleString('en') + ' left open as not sure enough' : '') +
      (summary.few ? ': fewer than 5, so it speaks of these articles only' : '')
    );
  }

  /** A number that opens its sentences. */
  function opener(summary, text, where) {
    var button = el('button', {
      type: 'button',
      class: 'number ' + summary.polarity + (summary.few ? ' few' : ''),
      'aria-haspopup': 'dialog',
      'aria-label': pair(summary) + (where ? ', ' + where : '') + ': ' + SIDES[summary.polarity] + ' ' +
        number(summary.score) + (summary.few ? ', fewer than 5 documents' : '') + '. Show sentences',
    }, text || figure(summary));
    button.addEventListener('click', function () {
      openEvidence(summary, where);
    });
    return button;
  }

  // Sentences.

  function marked(evidence) {
    var text = data.sentences[evidence.sentence].text;
    var spans = [];
    function add(span, kind) {
      if (span) {
        spans.push({ start: span[0], end: span[1], kind: kind });
      }
    }
    add(evidence.holder, 'holder');
    add(evidence.target, 'target');
    evidence.words.forEach(function (span) {
      add(span, 'words');
    });
    spans.sort(function (a, b) {
      return a.start - b.start || b.end - a.end;
    });
    var quote = el('blockquote', {});
    var line = el('bdi', {});
    quote.append(line);
    var at = 0;
    spans.forEach(function (span) {
      if (span.start < at) {
        return;
      }
      line.append(shown(text.slice(at, span.start)));
      line.append(
        el('mark', { class: span.kind },
          el('span', { class: 'hidden' }, (span.kind === 'words' ? 'stance words' : span.kind) + ': '),
          shown(text.slice(span.start, span.end))));
      at = span.end;
    });
    line.append(shown(text.slice(at)));
    return quote;
  }

  function source(sentence, linked) {
    var from = data.documents[sentence.document];
    var line = el('p', { class: 'source' });
    var place = shown(from.id) + ', offset ' + sentence.start + '–' + sentence.end;
    if (linked) {
      var button = el('button', { type: 'button', class: 'link', 'aria-haspopup': 'dialog',
        'aria-label': 'Document ' + place + ': all sentences cited from it' }, el('bdi', {}, place));
      button.addEventListener('click', function () {
        openDocument(sentence.document, sentence.start);
      });
      line.append(button);
    } else {
      line.append(el('bdi', {}, place));
    }
    [from.date, from.outlet, from.title].forEach(function (known) {
      if (known) {
        line.append(' · ', el('bdi', {}, shown(known)));
      }
    });
    if (/^https?:\/\//i.test(from.id)) {
      line.append(' · ', el('a', { href: from.id, rel: 'noreferrer noopener', target: '_blank' }, 'original'));
    }
    return line;
  }

  function judged(evidence) {
    return (
      SIGNS[evidence.polarity] + ' ' + SIDES[evidence.polarity] + ' ' + number(evidence.score) +
      (evidence.flags.length ? ' (' + evidence.flags.join(', ') + ')' : '')
    );
  }

  function item(evidence, summary) {
    var said = el('p', { class: 'judged ' + evidence.polarity }, judged(evidence));
    if (!evidence.holder && data.parties[summary.holder].kind !== 'author') {
      said.append(' – in words of ' + party(summary.holder) + '’s own');
    }
    return el('li', {}, marked(evidence), said, source(data.sentences[evidence.sentence], true));
  }

  function items(summary, most) {
    var list = el('ol', { class: 'evidence' });
    summary.evidence.slice(0, most).forEach(function (evidence) {
      list.append(item(evidence, summary));
    });
    return list;
  }

  var dialog = byId('evidence');

  function openDialog(title, parts) {
    clear(byId('evidence-title')).append(el('bdi', {}, title));
    var body = clear(byId('evidence-body'));
    parts.forEach(function (part) {
      body.append(part);
    });
    if (!dialog.open) {
      dialog.showModal();
    }
    byId('evidence-title').focus();
    dialog.scrollTop = 0;
  }

  function openEvidence(summary, where) {
    openDialog(pair(summary) + (where ? ', ' + where : ''), [
      el('p', { class: 'words-of ' + summary.polarity }, SIGNS[summary.polarity] + ' ' + inWords(summary) + '.'),
      el('p', { class: 'note' }, 'The most telling sentences, ' + summary.evidence.length + ' of ' +
        count(summary.sentences, 'sentence') + '. Key: ',
        el('mark', { class: 'holder' }, 'holder'), ' ', el('mark', { class: 'target' }, 'target'), ' ',
        el('mark', { class: 'words' }, 'stance words'), ' (of a word list)'),
      items(summary, summary.evidence.length),
    ]);
  }

  /** Those over all documents first, then those of the periods. */
  function everySummary() {
    var all = data.summaries.map(function (summary) {
      return { summary: summary };
    });
    data.trends.forEach(function (trend) {
      trend.points.forEach(function (point) {
        all.push({ summary: point, where: point.period });
      });
    });
    return all;
  }

  function openDocument(index, start) {
    var cited = new Map();
    everySummary().forEach(function (of) {
      of.summary.evidence.forEach(function (evidence) {
        if (data.sentences[evidence.sentence].document !== index) {
          return;
        }
        if (!cited.has(evidence.sentence)) {
          cited.set(evidence.sentence, new Map());
        }
        var ends = of.summary.holder + ' ' + of.summary.target;
        if (!cited.get(evidence.sentence).has(ends)) {
          cited.get(evidence.sentence).set(ends, { summary: of.summary, where: of.where, evidence: evidence });
        }
      });
    });
    var list = el('ol', { class: 'evidence' });
    Array.from(cited.keys())
      .sort(function (a, b) {
        return data.sentences[a].start - data.sentences[b].start;
      })
      .forEach(function (sentence) {
        var entry = el('li', {}, el('blockquote', {}, el('bdi', {}, shown(data.sentences[sentence].text))));
        if (data.sentences[sentence].start === start) {
          entry.className = 'chosen';
        }
        var judgements = el('ul', {});
        cited.get(sentence).forEach(function (of) {
          judgements.append(el('li', {}, el('bdi', {}, pair(of.summary)), ' ' + judged(of.evidence) + '; ' + (of.where || 'over all') + ': ',
            opener(of.summary, null, of.where)));
        });
        entry.append(judgements, source(data.sentences[sentence], false));
        list.append(entry);
      });
    openDialog(shown(data.documents[index].id), [
      el('p', { class: 'note' }, 'Sentences cited from this document, in its order. Offsets count UTF-16 code units.'),
      list,
    ]);
  }

  byId('evidence-close').addEventListener('click', function () {
    dialog.close();
  });
  dialog.addEventListener('click', function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  // Tables.

  function cells(row, values) {
    values.forEach(function (value) {
      row.append(el('td', {}, value));
    });
    return row;
  }

  function headed(caption, names) {
    var row = el('tr', {});
    names.forEach(function (name) {
      row.append(el('th', { scope: 'col' }, name));
    });
    var body = el('tbody', {});
    return { table: el('table', {}, el('caption', {}, caption), el('thead', {}, row), body), body: body };
  }

  var COLUMNS = [
    { name: 'Holder', value: function (s) { return party(s.holder).toLowerCase(); } },
    { name: 'Target', value: function (s) { return party(s.target).toLowerCase(); } },
    { name: 'Side', value: function (s) { return s.polarity === 'neutral' ? 0 : s.polarity === 'negative' ? -1 : 1; } },
    { name: 'Score', value: function (s) { return s.score; }, numeric: true },
    { name: '95% interval', value: function (s) { return s.low === null ? -2 : s.low; }, numeric: true },
    { name: 'Sentences', value: function (s) { return s.sentences; }, numeric: true },
    { name: 'For', value: function (s) { return s.positives; }, numeric: true },
    { name: 'Against', value: function (s) { return s.negatives; }, numeric: true },
    { name: 'Documents', value: function (s) { return s.documents; }, numeric: true },
  ];
  var sorted = { column: -1, down: true };
  var page = 0;

  function kind(summary) {
    return data.parties[summary.holder].kind === 'author' ? 'author' : data.parties[summary.target].kind;
  }

  function chosen() {
    var text = byId('filter-text').value.trim().toLowerCase();
    var polarity = byId('filter-polarity').value;
    var ofKind = byId('filter-kind').value;
    var least = Number(byId('filter-documents').value) || 1;
    var rows = data.summaries.filter(function (summary) {
      return (
        (!polarity || summary.polarity === polarity) &&
        (!ofKind || kind(summary) === ofKind) &&
        summary.documents >= least &&
        (!text || (party(summary.holder) + '\n' + party(summary.target)).toLowerCase().includes(text))
      );
    });
    if (sorted.column >= 0) {
      var value = COLUMNS[sorted.column].value;
      rows.sort(function (a, b) {
        var x = value(a);
        var y = value(b);
        return (x < y ? -1 : x > y ? 1 : 0) * (sorted.down ? -1 : 1);
      });
    }
    return rows;
  }

  var head = el('tr', {});
  var rowsBody = el('tbody', {});

  function buildTable() {
    COLUMNS.forEach(function (column, index) {
      var button = el('button', { type: 'button', class: 'sort' }, column.name, el('span', { class: 'arrow', 'aria-hidden': 'true' }));
      button.addEventListener('click', function () {
        sorted = { column: index, down: sorted.column === index ? !sorted.down : Boolean(column.numeric) };
        page = 0;
        fillTable();
      });
      head.append(el('th', { scope: 'col', 'aria-sort': 'none', class: column.numeric ? 'numeric' : '' }, button));
    });
    byId('table-rows').append(
      el('table', { class: 'rows' },
        el('caption', {}, 'Every holder and target. The headers sort; a score opens its sentences.'),
        el('thead', {}, head), rowsBody));
    ['filter-text', 'filter-kind', 'filter-polarity', 'filter-documents'].forEach(function (id) {
      byId(id).addEventListener(byId(id).tagName === 'SELECT' ? 'change' : 'input', function () {
        page = 0;
        fillTable();
      });
    });
    byId('filters').addEventListener('submit', function (event) {
      event.preventDefault();
    });
    byId('page-before').addEventListener('click', function () {
      page--;
      fillTable();
    });
    byId('page-after').addEventListener('click', function () {
      page++;
      fillTable();
    });
    fillTable();
  }

  function fillTable() {
    var rows = chosen();
    Array.from(head.children).forEach(function (cell, index) {
      var order = sorted.column !== index ? 'none' : sorted.down ? 'descending' : 'ascending';
      cell.setAttribute('aria-sort', order);
      cell.querySelector('.arrow').textContent = order === 'none' ? '' : sorted.down ? ' ↓' : ' ↑';
    });
    clear(rowsBody);
    rows.slice(page * ROWS, (page + 1) * ROWS).forEach(function (summary) {
      rowsBody.append(
        el('tr', {},
          el('th', { scope: 'row' }, el('bdi', {}, party(summary.holder))),
          el('td', {}, el('bdi', {}, party(summary.target))),
          el('td', { class: summary.polarity }, SIGNS[summary.polarity] + ' ' + SIDES[summary.polarity]),
          el('td', { class: 'numeric' }, opener(summary, number(summary.score) + (summary.few ? '*' : ''))),
          el('td', { class: 'numeric' }, interval(summary)),
          el('td', { class: 'numeric' }, summary.sentences.toLocaleString('en')),
          el('td', { class: 'numeric' }, summary.positives.toLocaleString('en')),
          el('td', { class: 'numeric' }, summary.negatives.toLocaleString('en')),
          el('td', { class: 'numeric' }, summary.documents.toLocaleString('en'))));
    });
    byId('table-status').textContent = rows.length === 0
      ? (data.summaries.length ? 'No row matches the filter.' : 'There are no rows.')
      : 'Rows ' + (page * ROWS + 1).toLocaleString('en') + ' to ' + Math.min(rows.length, (page + 1) * ROWS).toLocaleString('en') +
        ' of ' + rows.length.toLocaleString('en') +
        (rows.length < data.summaries.length ? ' that match, ' + data.summaries.length.toLocaleString('en') + ' in all.' : '.');
    byId('page-before').disabled = page === 0;
    byId('page-after').disabled = (page + 1) * ROWS >= rows.length;
  }

  function buildComparison() {
    var of = data.comparison;
    if (!of) {
      return;
    }
    var made = headed(
      count(of.documents, 'document') + (of.offTopic ? '; ' + of.offTopic.toLocaleString('en') + ' more off the topic, not counted' : ''),
      ['On', party(of.first), party(of.second), 'Difference', '95% interval', 'p (Holm)', 'Cliff’s δ', 'Index', '95% interval', 'Documents']);
    of.targets.forEach(function (target) {
      var row = el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, party(target.target))));
      cells(row, [
        opener(target.first), opener(target.second), number(target.difference), interval(target),
        target.pHolm === null ? '–' : target.pHolm.toFixed(4), number(target.cliffsDelta),
        target.index ? number(target.index.value) + ' ' + target.index.relation : '–',
        target.index ? interval(target.index) : '–',
        target.documents.toLocaleString('en') + (target.few ? '*' : ''),
      ]);
      made.body.append(row);
    });
    byId('comparison-table').append(of.targets.length ? made.table : el('p', {}, 'There is no target that both speak of.'));
  }

  // Figures.

  function colours() {
    var night = dark.matches && !printing;
    return night
      ? { text: '#e6e9ee', faint: '#9aa4b2', line: '#4a5361', ground: '#2b313a', negative: '#f1a340', positive: '#74b3e0', neutral: '#aab2bd', page: '#14181e' }
      : { text: '#1b2430', faint: '#566273', line: '#b8c1cc', ground: '#f4f5f7', negative: '#a04a00', positive: '#1f5fa8', neutral: '#5a6573', page: '#ffffff' };
  }

  function mixed(from, to, share) {
    function part(hex, at) {
      return parseInt(hex.slice(at, at + 2), 16);
    }
    return 'rgb(' + [1, 3, 5].map(function (at) {
      return Math.round(part(from, at) + (part(to, at) - part(from, at)) * share);
    }).join(',') + ')';
  }

  function shade(score, palette) {
    return mixed(palette.ground, score < 0 ? palette.negative : palette.positive, Math.min(1, Math.abs(score)));
  }

  /** Black or white, whichever is easier to read on a colour (contrast of WCAG 2). */
  function readableOn(colour) {
    var light = colour.match(/\d+/g).map(function (part) {
      var share = Number(part) / 255;
      return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.179 ? '#000000' : '#ffffff';
  }

  function chart(id, draw) {
    var place = byId(id);
    var hint = byId(id.replace('-chart', '-hint'));
    var made = echarts.init(place, null, { renderer: 'svg' });
    var entry = {
      redraw: function () {
        var drawn = draw(colours(), place);
        place.style.height = drawn.height + 'px';
        place.style.minWidth = drawn.width + 'px';
        place.style.maxWidth = drawn.most ? drawn.most + 'px' : '';
        made.resize({ width: printing ? Math.min(PRINTED, drawn.most || PRINTED) : 'auto', height: drawn.height });
        made.setOption(drawn.option, true);
      },
    };
    made.on('mouseover', function (event) {
      hint.textContent = event.data && event.data.hint ? event.data.hint : '';
    });
    made.on('click', function (event) {
      if (event.data && event.data.summary) {
        openEvidence(event.data.summary, event.data.where);
      }
    });
    charts.push(entry);
    return entry;
  }

  function leftOut(id, sentence) {
    byId(id).textContent = sentence;
  }

  /** Says in a part of the page why it has no figure. */
  function nothing(id, sentence) {
    byId(id).querySelectorAll('.scroll, details, .hint, .note').forEach(function (element) {
      element.hidden = true;
    });
    byId(id).append(el('p', {}, sentence));
  }

  function buildHeat() {
    var found = new Map();
    data.summaries.forEach(function (summary) {
      found.set(summary.holder + ' ' + summary.target, summary);
    });
    function at(holder, target) {
      return found.get(holder + ' ' + target);
    }
    if (!data.summaries.length) {
      nothing('heat', 'Nothing was judged of one actor toward another: there is nothing to show.');
      return;
    }
    if (data.holdersLeftOut + data.targetsLeftOut > 0) {
      leftOut('heat-left', 'Shown are those whose sentences take sides most often; left out are ' +
        count(data.holdersLeftOut, 'holder') + ' and ' + count(data.targetsLeftOut, 'target') + ', which the table has.');
    }
    var made = headed('Mean scores, rows toward columns', ['Holder'].concat(data.targets.map(party)));
    data.holders.forEach(function (holder) {
      var row = el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, party(holder))));
      cells(row, data.targets.map(function (target) {
        var summary = at(holder, target);
        return summary ? opener(summary) : el('span', {}, el('span', { 'aria-hidden': 'true' }, '·'), el('span', { class: 'hidden' }, 'none'));
      }));
      made.body.append(row);
    });
    byId('heat-table').append(made.table);

    chart('heat-chart', function (palette, place) {
      var narrow = place.parentElement.clientWidth < 600 && !printing;
      var left = narrow ? 100 : 150;
      var cell = narrow ? 58 : printing ? 30 : 56;
      var cellsData = [];
      data.holders.forEach(function (holder, row) {
        data.targets.forEach(function (target, column) {
          var summary = at(holder, target);
          if (summary) {
            cellsData.push({
              value: [column, row, summary.score],
              summary: summary,
              hint: pair(summary) + ': ' + inWords(summary),
              itemStyle: { color: shade(summary.score, palette), borderColor: palette.page, borderWidth: 2 },
              label: { color: readableOn(shade(summary.score, palette)) },
            });
          }
        });
      });
      function axis(indexes, width) {
        return {
          type: 'category',
          data: indexes.map(String),
          axisLine: { lineStyle: { color: palette.line } },
          axisTick: { show: false },
          splitArea: { show: false },
          axisLabel: {
            interval: 0,
            color: palette.text,
            fontSize: 12,
            formatter: function (index) {
              return short(party(Number(index)), width);
            },
          },
        };
      }
      var across = axis(data.targets, 18);
      across.position = 'top';
      across.axisLabel.rotate = 40;
      var down = axis(data.holders, narrow ? 11 : 20);
      down.inverse = true;
      return {
        width: left + data.targets.length * cell + 20,
        most: left + data.targets.length * 130 + 20,
        height: 110 + data.holders.length * (printing ? 22 : 34) + 8,
        option: {
          animation: false,
          grid: { left: left, right: 20, top: 110, bottom: 8 },
          xAxis: across,
          yAxis: down,
          series: [{
            type: 'heatmap',
            data: cellsData,
            cursor: 'pointer',
            label: {
              show: true,
              fontSize: printing ? 8 : 11,
              formatter: function (cellOf) {
                var summary = cellOf.data.summary;
                var digits = number(summary.score);
                return SIGNS[summary.polarity] + (printing ? digits.replace('0.', '.') : digits) + (summary.few ? '*' : '');
              },
            },
            emphasis: { itemStyle: { borderColor: palette.text, borderWidth: 2 } },
          }],
          visualMap: { show: false, min: -1, max: 1, dimension: 2, inRange: { opacity: 1 } },
        },
      };
    });
  }

  function buildNetwork() {
    var edges = data.edges.map(function (index) {
      return data.summaries[index];
    });
    if (!edges.length) {
      nothing('network', 'No stance takes a side: there is no arrow to draw.');
      return;
    }
    leftOut('network-left', data.edgesLeftOut
      ? 'Shown are the clearest; left out are ' + count(data.edgesLeftOut, 'more stance') + ' that take' + (data.edgesLeftOut === 1 ? 's' : '') + ' a side, which the table has.'
      : '');
    edges.forEach(function (summary) {
      byId('network-list').append(
        el('li', {}, el('bdi', {}, party(summary.holder)), ' is ' + SIDES[summary.polarity] + ' ', el('bdi', {}, party(summary.target)), ' ',
          opener(summary), ' (' + interval(summary) + '; ' + count(summary.documents, 'document') + ')'));
    });
    var most = Math.max.apply(null, edges.map(function (summary) {
      return summary.sentences;
    }));
    var nodes = new Map();
    edges.forEach(function (summary) {
      [summary.holder, summary.target].forEach(function (index) {
        nodes.set(index, (nodes.get(index) || 0) + summary.sentences);
      });
    });
    var heaviest = Math.max.apply(null, Array.from(nodes.values()));
    var ring = ordered(edges, nodes);
    chart('network-chart', function (palette, place) {
      var narrow = place.parentElement.clientWidth < 600 && !printing;
      var side = narrow ? 92 : 150;
      var width = narrow ? 480 : 600;
      var height = Math.min(narrow ? 380 : printing ? 460 : 600, 260 + 24 * ring.length);
      var room = printing ? PRINTED : Math.max(width, place.parentElement.clientWidth);
      // Nodes keep their shape only if the ring has that of the room for it.
      var stretch = (room - 2 * side) / (height - 72);
      return {
        width: width,
        height: height,
        option: {
          animation: false,
          series: [{
            type: 'graph',
            layout: 'none',
            left: side,
            right: side,
            top: 36,
            bottom: 36,
            roam: false,
            cursor: 'pointer',
            edgeSymbol: ['none', 'arrow'],
            edgeSymbolSize: 10,
            data: ring.map(function (index, at) {
              var angle = (2 * Math.PI * at) / ring.length - Math.PI / 2;
              var x = Math.cos(angle);
              var aside = narrow ? 0.2 : 0.5;
              return {
                name: String(index),
                x: 100 * stretch * x,
                y: 100 * Math.sin(angle),
                symbol: data.parties[index].kind === 'topic' ? 'rect' : 'circle',
                symbolSize: 10 + 14 * Math.sqrt(nodes.get(index) / heaviest),
                itemStyle: { color: palette.neutral, borderColor: palette.page, borderWidth: 1 },
                hint: party(index),
                label: {
                  show: true,
                  position: x > aside ? 'right' : x < -aside ? 'left' : Math.sin(angle) < 0 ? 'top' : 'bottom',
                  color: palette.text,
                  fontSize: 12,
                  formatter: function () {
                    return short(party(index), narrow ? 13 : 22);
                  },
                },
              };
            }),
            links: edges.map(function (summary) {
              return {
                source: String(summary.holder),
                target: String(summary.target),
                summary: summary,
                hint: pair(summary) + ': ' + inWords(summary),
                lineStyle: {
                  color: palette[summary.polarity],
                  type: summary.polarity === 'negative' ? 'dashed' : 'solid',
                  width: 1.5 + 3.5 * Math.sqrt(summary.sentences / most),
                  opacity: summary.clear ? 0.95 : 0.45,
                  curveness: 0.16,
                },
              };
            }),
            emphasis: { focus: 'adjacency' },
          }],
        },
      };
    });
  }

  /** Those that speak of each other most stand side by side: the heaviest first, then always the one tied most to the last. */
  function ordered(edges, weights) {
    var left = Array.from(weights.keys()).sort(function (a, b) {
      return weights.get(b) - weights.get(a);
    });
    var ring = [left.shift()];
    function tie(one, other) {
      return edges.reduce(function (sum, summary) {
        var joins = (summary.holder === one && summary.target === other) || (summary.holder === other && summary.target === one);
        return sum + (joins ? summary.sentences : 0);
      }, 0);
    }
    while (left.length) {
      var last = ring[ring.length - 1];
      var next = left.reduce(function (best, candidate) {
        return tie(last, candidate) > tie(last, best) ? candidate : best;
      }, left[0]);
      left.splice(left.indexOf(next), 1);
      ring.push(next);
    }
    return ring;
  }

  function time(date) {
    return Date.parse(date + 'T00:00:00Z');
  }

  function buildTime() {
    var select = byId('time-pair');
    if (!data.trends.length) {
      select.parentElement.hidden = true;
      nothing('time', 'No holder and target stand together in documents of two dates or more: there is nothing to follow.');
      return;
    }
    data.trends.forEach(function (trend, index) {
      select.append(el('option', { value: index }, pair(trend)));
    });
    function trend() {
      return data.trends[Number(select.value)];
    }
    var entry = chart('time-chart', function (palette, place) {
      return timeOption(trend(), palette, place);
    });
    function table() {
      var of = trend();
      byId('time-words').textContent = shown(of.words);
      var made = headed('Mean score per ' + of.unit, [of.unit.charAt(0).toUpperCase() + of.unit.slice(1), 'Score', '95% interval', 'Mentions', 'Documents']);
      var gaps = new Map(of.gaps.map(function (gap) {
        return [gap.end, gap];
      }));
      of.points.forEach(function (point) {
        var gap = gaps.get(point.start);
        if (gap) {
          made.body.append(el('tr', { class: 'gap' }, el('td', { colspan: '5' }, count(gap.periods, of.unit) + ' without documents')));
        }
        made.body.append(cells(el('tr', {}, el('th', { scope: 'row' }, point.period)), [
          opener(point, null, point.period), interval(point), point.sentences.toLocaleString('en'), point.documents.toLocaleString('en'),
        ]));
      });
      clear(byId('time-table')).append(made.table);
    }
    select.addEventListener('change', function () {
      table();
      entry.redraw();
    });
    table();
  }

  function timeOption(trend, palette, place) {
    var gapEnds = new Map(trend.gaps.map(function (gap) {
      return [gap.end, gap];
    }));
    var line = [];
    var band = [];
    trend.points.forEach(function (point, index) {
      var gap = gapEnds.get(point.start);
      if (gap) {
        line.push({ value: [time(gap.start), null] });
      }
      line.push({
        value: [time(point.start), point.score],
        summary: point,
        where: point.period,
        hint: point.period + ': ' + inWords(point),
        symbol: 'circle',
        itemStyle: point.few
          ? { color: palette.page, borderColor: palette.text, borderWidth: 2 }
          : { color: palette.text, borderColor: palette.text, borderWidth: 2 },
      });
      if (point.low !== null) {
        var next = trend.points[index + 1];
        var joined = next && next.low !== null && !gapEnds.has(next.start);
        band.push([time(point.start), point.low, point.high, joined ? time(next.start) : null, joined ? next.low : null, joined ? next.high : null]);
      }
    });
    var narrow = place.parentElement.clientWidth < 600 && !printing;
    return {
      width: narrow ? 340 : printing ? 600 : 560,
      height: 340,
      option: {
        animation: false,
        useUTC: true,
        grid: { left: 58, right: 24, top: 24, bottom: 40 },
        xAxis: { type: 'time', axisLabel: { color: palette.text, hideOverlap: true }, axisLine: { lineStyle: { color: palette.line }, onZero: false } },
        yAxis: {
          type: 'value',
          min: -1,
          max: 1,
          interval: 0.5,
          splitLine: { lineStyle: { color: palette.line, opacity: 0.5 } },
          axisLabel: {
            color: palette.text,
            formatter: function (value) {
              return (value === 1 ? '▲ ' : value === -1 ? '▼ ' : '') + (value === 0 ? '0' : (value < 0 ? '−' : '+') + Math.abs(value));
            },
          },
        },
        series: [
          {
            type: 'custom',
            silent: true,
            z: 1,
            encode: { x: 0, y: [1, 2] },
            data: band,
            renderItem: function (params, api) {
              var low = api.coord([api.value(0), api.value(1)]);
              var high = api.coord([api.value(0), api.value(2)]);
              var children = [{
                type: 'line',
                shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
                style: { stroke: palette.positive, lineWidth: 3, opacity: 0.55 },
              }];
              if (!isNaN(api.value(3))) {
                var nextLow = api.coord([api.value(3), api.value(4)]);
                var nextHigh = api.coord([api.value(3), api.value(5)]);
                children.push({ type: 'polygon', shape: { points: [low, nextLow, nextHigh, high] }, style: { fill: palette.positive, opacity: 0.2 } });
              }
              return { type: 'group', children: children };
            },
          },
          {
            type: 'line',
            z: 2,
            data: line,
            connectNulls: false,
            cursor: 'pointer',
            symbolSize: 9,
            showAllSymbol: true,
            lineStyle: { color: palette.text, width: 2 },
            itemStyle: { color: palette.text },
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: palette.negative, type: 'dotted', width: 2 },
              label: { color: palette.text, formatter: 'level changes', position: 'insideStartTop' },
              data: trend.changes.map(function (change) {
                return { xAxis: time(change.start) };
              }),
            },
            markArea: {
              silent: true,
              itemStyle: { color: palette.line, opacity: 0.25 },
              label: { color: palette.faint, fontSize: 11, position: 'insideBottom' },
              data: trend.gaps.map(function (gap) {
                return [{ xAxis: time(gap.start), name: gap.periods > 2 ? 'no documents' : '' }, { xAxis: time(gap.end) }];
              }),
            },
          },
        ],
      },
    };
  }

  function buildSentences() {
    var place = byId('sentences-list');
    if (!data.summaries.length) {
      nothing('sentences', 'There are none.');
    }
    var strongest = data.edges.length ? data.edges : data.summaries.map(function (summary, index) { return index; });
    strongest.slice(0, 8).forEach(function (index) {
      var summary = data.summaries[index];
      place.append(el('h3', {}, el('bdi', {}, pair(summary)), ' ', opener(summary)), el('p', { class: 'note' }, inWords(summary) + '.'), items(summary, 2));
    });
  }

  function redrawAll() {
    charts.forEach(function (entry) {
      entry.redraw();
    });
  }

  buildComparison();
  buildHeat();
  buildNetwork();
  buildTime();
  buildTable();
  buildSentences();
  redrawAll();

  var waiting = false;
  window.addEventListener('resize', function () {
    if (!waiting) {
      waiting = true;
      window.requestAnimationFrame(function () {
        waiting = false;
        redrawAll();
      });
    }
  });
  dark.addEventListener('change', redrawAll);
  function printed(now) {
    printing = now;
    redrawAll();
  }
  window.addEventListener('beforeprint', function () {
    printed(true);
  });
  window.addEventListener('afterprint', function () {
    printed(false);
  });
  document.documentElement.dataset.ready = 'true';
})();
