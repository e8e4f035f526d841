// <mingjian-chart>: draws the model it is given with ECharts. Look and colour are decided here, and only here.
(() => {
  const palettes = {
    light: {
      PRIMARY: '#1f5fa8', SECOND: '#009e73', THIRD: '#cc79a7', QUIET: '#9aa4b0', STRESS: '#d55e00',
      HIGH: '#d55e00', MEDIUM: '#e69f00', LOW: '#7a8ba3', text: '#4a5360', line: '#e3e6ea', paper: '#ffffff'
    },
    dark: {
      PRIMARY: '#7fb2ec', SECOND: '#35c79b', THIRD: '#e3a3c6', QUIET: '#7b8592', STRESS: '#ff8f4a',
      HIGH: '#ff8f4a', MEDIUM: '#f0c04a', LOW: '#93a4bb', text: '#b9c1cc', line: '#363d47', paper: '#20262e'
    }
  };
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const font = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif';
  const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
  const shown = value => value === null || value === undefined ? '—' : number.format(value).replace('-', '−');

  function point(horizontal, index, value) {
    return value === null ? null : horizontal ? [value, index] : [index, value];
  }

  function rangeItem(horizontal, colour) {
    return (params, api) => {
      const index = api.value(0), low = api.value(1), high = api.value(2);
      if (Number.isNaN(low) || Number.isNaN(high)) {
        return null;
      }
      const a = api.coord(horizontal ? [low, index] : [index, low]);
      const b = api.coord(horizontal ? [high, index] : [index, high]);
      const thick = 6;
      const shape = horizontal
        ? { x: a[0], y: a[1] - thick / 2, width: Math.max(2, b[0] - a[0]), height: thick }
        : { x: a[0] - thick / 2, y: b[1], width: thick, height: Math.max(2, a[1] - b[1]) };
      return { type: 'rect', shape, style: { fill: colour, opacity: 0.55 } };
    };
  }

  function series(model, one, colours) {
    const colour = colours[one.tone];
    const horizontal = model.horizontal;
    const values = one.values.map((value, index) => point(horizontal, index, value));
    const base = { name: one.name, itemStyle: { color: colour }, animation: false };
    switch (one.mark) {
      case 'STACKED_BAR':
        return { ...base, type: 'bar', stack: 'all', data: one.values, barMaxWidth: 28 };
      case 'LINE':
        return { ...base, type: 'line', data: one.values, symbol: 'circle', symbolSize: 7, connectNulls: false,
          lineStyle: { color: colour, width: 2 } };
      case 'DOT':
        return { ...base, type: 'scatter', data: values.map((value, index) => ({ value: value || [] , label_: index })),
          symbolSize: 10, z: 5 };
      case 'TICK':
        return { ...base, type: 'scatter', data: values.map(value => ({ value: value || [] })), symbol: 'rect',
          symbolSize: horizontal ? [3, 18] : [18, 3], z: 6 };
      case 'RANGE':
        return { ...base, type: 'custom', renderItem: rangeItem(horizontal, colour), z: 3,
          encode: horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
          data: one.values.map((high, index) =>
            // A gap keeps its place with no numbers: an empty item in front would hide the whole series.
            high === null || one.lows[index] === null ? [index, NaN, NaN] : [index, one.lows[index], high]) };
      default:
        return { ...base, type: 'bar', data: one.values, barMaxWidth: 28 };
    }
  }

  function tooltip(model) {
    return marks => {
      const index = marks.length ? marks[0].dataIndex : 0;
      const lines = model.series.map(one => {
        const value = one.mark === 'RANGE'
          ? shown(one.lows[index]) + ' 至 ' + shown(one.values[index])
          : shown(one.values[index]);
        return one.name + '：' + value + (value === '—' ? '' : model.unit);
      });
      const text = document.createElement('div');
      [model.labels[index], ...lines].forEach(line => {
        const row = document.createElement('div');
        row.textContent = line;
        text.appendChild(row);
      });
      return text;
    };
  }

  // Half a report does not exist: axes of counts have whole ticks.
  const countUnits = ['份', '个', '条', '家', '行', '人'];

  function option(model, colours) {
    const text = { color: colours.text, fontFamily: font, fontSize: 12 };
    const few = model.labels.length <= 5;
    const labels = { type: 'category', data: model.labels, inverse: model.horizontal, axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, width: model.horizontal ? 230 : few ? 110 : undefined, overflow: 'break',
        interval: few || model.horizontal ? 0 : 'auto', hideOverlap: !few } };
    const values = { type: model.logarithmic ? 'log' : 'value', name: model.unit, minInterval: countUnits.includes(model.unit) ? 1 : 0, axisLabel: text,
      // The unit stands above the labels of a column chart, to their right in a row chart, clear of the legend.
      nameGap: model.horizontal ? 8 : 10, nameTextStyle: { ...text, align: model.horizontal ? 'left' : 'right' }, scale: model.floor === null,
      min: model.floor === null ? undefined : Number(model.floor), splitLine: { lineStyle: { color: colours.line } } };
    const all = model.series.map(one => series(model, one, colours));
    if (all.length && model.guides.length) {
      all[0].markLine = { silent: true, symbol: 'none', animation: false,
        lineStyle: { color: colours.text, type: 'dashed', width: 1 }, label: { ...text, formatter: '{b}' },
        // Every second label stands higher: guides a bin apart would write over each other.
        data: model.guides.map((guide, index) => ({ name: guide.text, label: { distance: index % 2 ? 18 : 4 },
          [model.horizontal ? 'yAxis' : 'xAxis']: guide.label })) };
    }
    return {
      animation: false, textStyle: text, backgroundColor: 'transparent',
      grid: { left: 12, right: model.horizontal ? 44 : 24, top: model.series.length > 1 ? (model.horizontal ? 40 : 56) : (model.guides.length > 1 ? 52 : 32), bottom: 8, containLabel: true },
      legend: { show: model.series.length > 1, top: 0, left: 0, textStyle: text, itemWidth: 14, itemHeight: 10 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, backgroundColor: colours.paper,
        borderColor: colours.line, textStyle: { ...text, fontSize: 13 }, formatter: tooltip(model) },
      xAxis: model.horizontal ? values : labels,
      yAxis: model.horizontal ? labels : values,
      series: all
    };
  }

  class MingjianChart extends HTMLElement {
    set model(json) {
      this._model = json ? JSON.parse(json) : null;
      this._draw();
    }

    get model() {
      return this._model ? JSON.stringify(this._model) : null;
    }

    connectedCallback() {
      if (Object.prototype.hasOwnProperty.call(this, 'model')) {
        const given = this.model;
        delete this.model;
        this.model = given;
      }
      this._resize = new ResizeObserver(() => this._chart ? this._chart.resize() : this._draw());
      this._resize.observe(this);
      this._recolour = () => this._draw();
      dark.addEventListener('change', this._recolour);
      this._draw();
    }

    disconnectedCallback() {
      this._resize.disconnect();
      dark.removeEventListener('change', this._recolour);
      clearTimeout(this._waiting);
      if (this._chart) {
        this._chart.dispose();
        this._chart = null;
      }
    }

    _draw() {
      clearTimeout(this._waiting);
      if (!this._model || !this.isConnected || !this.clientWidth || !this.clientHeight) {
        return;
      }
      if (!window.echarts) {
        this._waiting = setTimeout(() => this._draw(), 50);
        return;
      }
      if (!this._chart) {
        this._chart = window.echarts.init(this, null, { renderer: 'canvas' });
        this._chart.on('click', mark => this._clicked(mark));
      }
      this._chart.setOption(option(this._model, palettes[dark.matches ? 'dark' : 'light']), true);
      this.setAttribute('drawn', '');
    }

    _clicked(mark) {
      if (this.hasAttribute('clickable') && mark.componentType === 'series') {
        this.dispatchEvent(new CustomEvent('mark-click', { detail: { series: mark.seriesIndex, label: mark.dataIndex } }));
      }
    }
  }

  if (!customElements.get('mingjian-chart')) {
    customElements.define('mingjian-chart', MingjianChart);
  }
})();
